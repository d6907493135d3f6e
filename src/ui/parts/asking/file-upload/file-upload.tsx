import { type Attributes, attrs, type Content, cx, sayings, wordsOf } from '../../../markup.ts'
import {
  describedBy,
  FormGroup,
  isGiven,
  QuestionLabel,
  QuestionNotes,
  type QuestionOptions,
  questionId,
} from '../../question/form-group.tsx'

export interface FileUploadOptions extends QuestionOptions {
  readonly multiple?: boolean | undefined
  /** The place for the kit's drop zone. We do not run its script: the browser's own field is called by what is seen. */
  readonly javascript?: boolean | undefined
  readonly wrapperClasses?: string | undefined
  readonly wrapperAttributes?: Attributes | undefined
  readonly chooseFilesButtonText?: string | undefined
  readonly noFileChosenText?: string | undefined
  readonly multipleFilesChosenText?: Readonly<Record<string, string>> | undefined
  readonly dropInstructionText?: string | undefined
  readonly enteredDropZoneText?: string | undefined
  readonly leftDropZoneText?: string | undefined
}

export function FileUpload(options: FileUploadOptions) {
  const { name, multiple, disabled, classes, attributes, formGroup, errorMessage } = options
  const id = questionId(options)
  return (
    <FormGroup options={options}>
      <QuestionLabel options={options} />
      <QuestionNotes id={id} options={options} />
      {wordsOf(formGroup?.beforeInput)}
      <DropZone options={options}>
        <input
          class={cx('govuk-file-upload', classes, isGiven(errorMessage) && 'govuk-file-upload--error')}
          id={id}
          name={name}
          type="file"
          disabled={disabled}
          multiple={multiple}
          aria-describedby={describedBy(id, options)}
          {...attrs(attributes)}
        />
      </DropZone>
      {wordsOf(formGroup?.afterInput)}
    </FormGroup>
  )
}

function DropZone({ options, children }: { options: FileUploadOptions; children?: Content }) {
  if (!options.javascript) return <>{children}</>
  const said = sayings({
    'choose-files-button': options.chooseFilesButtonText,
    'no-file-chosen': options.noFileChosenText,
    'multiple-files-chosen': options.multipleFilesChosenText,
    'drop-instruction': options.dropInstructionText,
    'entered-drop-zone': options.enteredDropZoneText,
    'left-drop-zone': options.leftDropZoneText,
  })
  return (
    <div
      class={cx('govuk-file-upload-wrapper', options.wrapperClasses)}
      data-module="govuk-file-upload"
      {...said}
      {...attrs(options.wrapperAttributes)}
    >
      {children}
    </div>
  )
}
