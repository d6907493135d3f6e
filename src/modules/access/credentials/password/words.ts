// What people reach for when asked for a password, the coarse words among them: typed from general knowledge of the
// habit, not from anybody's list. Each is lower case without accents, as `choice.ts` folds what was typed.

const split = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Stand-ins for the word itself and what a desk or a product suggests. */
export const OFFICE = split(`
  password passwort passw0rd passcode passphrase passwords mypassword secret secrets letmein letmein access admin
  administrator root login logon signin guest user username manager office computer laptop system server network
  internet website windows microsoft google apple samsung facebook instagram whatsapp youtube amazon default changeme
  change temp temporary temppass welcome hello testing test tester demo example sample qwerty azerty qwertz keyboard
  council social worker socialwork socialworker police nurse teacher school children childrens child family families
  team service services health hospital safeguard safeguarding protect protection partnership borough county support
  sightline record records monday tuesday wednesday thursday friday saturday sunday weekend today tomorrow working
`)

/** Months and seasons, which meet a forced change of password. */
export const SEASONS = split(`
  january february march april may june july august september october november december
  spring summer autumn winter christmas xmas easter ramadan diwali holiday birthday halloween newyear
`)

/** Clubs, grounds and games. */
export const FOOTBALL = split(`
  football soccer rugby cricket arsenal chelsea liverpool everton manchester united mancity manutd city tottenham
  hotspur spurs westham newcastle sunderland leeds villa astonvilla wolves leicester southampton brighton fulham
  crystalpalace palace burnley norwich watford rangers celtic cardiff swansea wrexham forest derby barnsley
  sheffield blackburn rovers wanderers albion athletic bolton portsmouth millwall charlton barcelona realmadrid
  juventus manchesterunited manchestercity leedsunited westhamunited newcastleunited astonvillafc liverpoolfc
  chelseafc arsenalfc evertonfc anfield oldtrafford
  gunners hammers toffees redarmy basketball baseball hockey tennis golf golfer
  formula boxing snooker
`)

/** Names that parents, children, partners and dogs have. */
export const NAMES = split(`
  oliver george harry jack jacob charlie thomas oscar william james joshua daniel samuel joseph benjamin alexander
  matthew michael david andrew robert richard christopher anthony steven stephen peter simon martin gareth jordan
  nathan connor callum liam ryan adam aaron luke mark paul john brian kevin darren wayne muhammad mohammed ali ahmed
  olivia amelia emily jessica sophie isabella charlotte chloe lucy megan hannah lauren rebecca rachel sarah laura
  emma claire nicola michelle jennifer elizabeth victoria samantha stephanie natalie danielle gemma kelly donna
  karen susan margaret patricia amanda joanne tracey sharon deborah ashley taylor jasmine poppy daisy lily ruby grace
  bella buddy milo alfie archie teddy molly coco luna rocky rosie tyson max sam ben tom
`)

/** What people love, fear, eat, drive and watch. */
export const LOVED = split(`
  love lover loveyou iloveyou loveme forever together always mylove family mummy mommy mother daddy father nanny
  grandma sister brother babygirl babyboy angel angels princess prince queen king sunshine rainbow flower flowers
  butterfly unicorn fairy heaven jesus jesuschrist christ blessed faith hope peace freedom happy smile lucky beautiful
  gorgeous sweetheart sweetie honey sugar cookie chocolate cheese banana orange apple strawberry cherry coffee
  pepper ginger peanut pumpkin monkey dragon tiger lion panther eagle falcon phoenix wolf bear dolphin turtle kitten
  kitty hellokitty puppy doggy horse pony elephant penguin spider snake shadow ghost devil demon hunter killer
  warrior ninja samurai master wizard magic merlin gandalf pokemon pikachu minecraft fortnite roblox mario sonic
  zelda batman superman spiderman ironman starwars startrek yoda vader harrypotter hogwarts matrix simpsons
  spongebob mickey mickeymouse tigger snoopy scooby barbie elvis beatles metallica nirvana eminem slipknot guitar
  piano music dancer dancing singer ferrari porsche mercedes bmw audi jaguar mustang corvette yamaha honda kawasaki
  ducati harley davidson diamond crystal silver golden purple yellow green black white orange blue pink london
  england scotland ireland wales britain paris america england united australia jamaica nigeria pakistan india
  poland spain trustno whatever nothing something anything everything nobody unbelievable incredible awesome fantastic
  champion winner victory legend superstar rockstar hollywood electric thunder lightning blizzard midnight moonlight
  starlight sunset summertime sunflower blossom garden bigdaddy bigboy sexy fuckyou fuckoff asshole bitch motherfucker
  bullshit pussy cricket camping fishing fisherman cowboy pirate soldier marine captain doctor dragonball naruto
  goku mermaid mission startrek undertaker wrestling trinity remember serenity destiny infinity
`)

/** Whole sentences that many arrive at. */
export const SENTENCES = split(`
  thisismypassword thisisapassword thisisasecret mypasswordis ilovemypassword ihatepasswords idontknow ihavenoidea
  iforgotmypassword forgotpassword passwordreset resetpassword newpassword mynewpassword oldpassword
  letmeinplease letmeinnow openthedoor opensesame iloveyousomuch iloveyouforever iloveyoubaby iloveyoumore
  ilovemymum ilovemydad ilovemyfamily ilovemykids ilovemydog ilovemycat ilovejesus ilovegod jesuslovesme jesusislord
  godisgood godislove ingodwetrust trustno1 trustnoone correcthorsebatterystaple correcthorse batterystaple
  youllneverwalkalone ynwa comeonyoureds gloryglory manchesterisred whoami iamtheone imthebest whatisthis donttellanyone
  nooneknows keepcalmandcarryon maytheforcebewithyou liveforever livelaughlove hakunamatata tobeornottobe
  onceuponatime happyeverafter thequickbrownfox quickbrownfox myfamilyfirst myhouse mynameis callmemaybe
  administrator1 adminadmin changethis changemenow pleasechangeme nopassword notapassword anotherpassword
`)
