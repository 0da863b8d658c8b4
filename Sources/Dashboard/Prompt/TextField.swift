import Drawing
import Text

/// One line that is being typed: the text before the cursor and the text behind it.
///
/// Made for input methods: these send bursts of backspaces and letters (ibus-bamboo, UniKey), or
/// letters with combining marks; what is typed is in NFC at any time, so one backspace takes back one
/// letter with all its marks, as it does in other programs.
public struct TextField: Hashable, Sendable {
  /// The text before the cursor.
  private(set) var before = ""
  /// The text behind the cursor.
  private(set) var after = ""

  /// The most characters: longer than any name or command.
  static let longest = 100

  /// An empty line.
  public init() {}

  /// A line with the cursor at its end.
  init(_ text: String) {
    insert(text)
  }

  /// What has been typed.
  public var text: String { before + after }

  /// Whether nothing has been typed.
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Applies a key; false for one that a line has no use for.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): insert(String(scalar))
    case .paste(let text): insert(text.string)
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  /// The line as it is drawn behind a prompt.
  func input(prompt: [Span], placeholder: SafeText = .empty) -> TextInput {
    TextInput(
      prompt: prompt, text: SafeText(text), cursor: SafeText(before).string.unicodeScalars.count,
      placeholder: placeholder)
  }

  private mutating func insert(_ typed: String) {
    let room = Self.longest - after.count
    guard room > 0 else { return }
    var text = SafeText(before + typed).string
    // A mark may join the letter before it, so length is judged afterwards.
    while text.count > room { text.removeLast() }
    before = text
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }
}
