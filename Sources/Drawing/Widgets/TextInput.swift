import Text

/// One line somebody is typing: a prompt, the text, and where the next letter goes.
public struct TextInput: Widget, Equatable {
  /// What stands before the text.
  public var prompt: [Span]
  /// What has been typed.
  public var text: SafeText
  /// The cursor's place: Unicode scalars of the text before it.
  public var cursor: Int
  /// What stands there, faintly, as long as nothing has been typed.
  public var placeholder: SafeText

  /// A line; the cursor is put at the end unless a place is given.
  public init(
    prompt: [Span], text: SafeText, cursor: Int? = nil, placeholder: SafeText = .empty
  ) {
    self.prompt = prompt
    self.text = text
    self.cursor = cursor ?? text.string.unicodeScalars.count
    self.placeholder = placeholder
  }

  /// The column of the cursor in a row of that width: for `Frame.cursor`.
  public func cursorColumn(width: Int) -> Int {
    let start = min(prompt.width, width)
    return min(max(0, width - 1), start + cursorOffset - firstColumn(room: width - start))
  }

  /// Draws one row; a long text is shifted so that the cursor stays in sight.
  public func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let start = min(prompt.width, width)
    canvas.put(prompt, x: 0, y: 0, width: width)
    canvas.inside(Rect(x: start, y: 0, width: width - start, height: 1)) { canvas in
      if text.isEmpty {
        canvas.put(placeholder, x: 0, y: 0, width: canvas.size.width, role: .disabled)
      } else {
        canvas.put(text, x: -firstColumn(room: canvas.size.width), y: 0, role: .input)
      }
    }
    // The cell is marked as well: a picture or a recording has no cursor of its own.
    let mark = Rect(x: cursorColumn(width: width), y: 0, width: 1, height: 1)
    canvas.restyle(mark, adding: .inverse)
  }

  /// Columns of the text before the cursor.
  private var cursorOffset: Int {
    text.string.unicodeScalars.prefix(max(0, cursor)).reduce(0) { $0 + CharacterWidth.of($1) }
  }

  /// The first column of the text in sight.
  private func firstColumn(room: Int) -> Int { max(0, cursorOffset - max(0, room - 1)) }
}
