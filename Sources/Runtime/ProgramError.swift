import DataSources
import Measures
import Settings
import TerminalIO
import Text
import Words

/// Why the program cannot go on.
enum ProgramError: Error {
  case source(SourceError)
  case unknownSource(SafeText)
  case token(SourceError)
  case settings(SettingsError)
  case terminal(TerminalError)
  case unit(ProblemReason)
  case unknownIndicator(SafeText)
  case badPeriod(SafeText)
  case past(PastError)
  case noConverter([SafeText])
  case converter(SafeText, OutsideProgram.Failure)
  case pictureOnTerminal
  case notWritten(SafeText, Int32)
  case recording(RecordingError)
  case notes(NotesError)

  /// How the program ends.
  var exitStatus: ExitStatus {
    switch self {
    case .source, .unknownSource, .past: .noSource
    case .token, .settings, .unit, .unknownIndicator, .badPeriod: .usage
    case .terminal: .unsuitableTerminal
    case .noConverter, .converter, .notWritten: .failure
    case .pictureOnTerminal: .usage
    case .recording(.exists): .usage
    case .recording, .notes: .failure
    }
  }

  /// What went wrong and what to do.
  func text(_ words: Words) -> SafeText {
    switch self {
    case .source(let error), .token(let error): words.sourceError(error)
    case .unknownSource(let text):
      words.sentence(
        Bilingual(
          "«{0}»: loại nguồn này chưa đọc được; hãy cho tệp, thư mục hoặc demo:",
          "“{0}”: this kind of source is not read; give a file, a folder or demo:"), text)
    case .settings(let error): error.text(words)
    case .terminal(let error): error.text(words)
    case .unit(let reason): words.reason(reason)
    case .unknownIndicator(let text): words.reason(.unknownIndicator(text, suggestions: []))
    case .badPeriod(let text): words.reason(.badPeriod(text))
    case .past(let error): error.text(words)
    case .noConverter, .converter, .pictureOnTerminal, .notWritten: exportText(words)
    case .recording(let error): error.text(words)
    case .notes(let error): error.text(words)
    }
  }
}

extension SettingsError {
  /// What is wrong with a setting, where, and what to do.
  func text(_ words: Words) -> SafeText {
    var place = file.string
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    let prefix = place.isEmpty ? SafeText.empty : SafeText(place + ": ")
    return prefix + reasonText(words)
  }

  private func reasonText(_ words: Words) -> SafeText {
    switch reason {
    case .unknownTheme(let name, let known):
      words.sentence(
        Bilingual("không có giao diện «{0}»; có: {1}", "no theme “{0}”; there are: {1}"), name,
        SafeText(known.map(\.string).joined(separator: ", ")))
    case .unreadable:
      words[Bilingual("không đọc được tệp", "the file cannot be read")]
    case .malformed(let detail):
      words.sentence(Bilingual("YAML sai: {0}", "malformed YAML: {0}"), detail)
    case .missingColor(let key):
      words.sentence(Bilingual("thiếu màu {0}", "colour {0} is missing"), key)
    case .badColor(let key, let value):
      words.sentence(
        Bilingual(
          "{0}: «{1}» không phải màu; cần sáu chữ số thập lục phân",
          "{0}: “{1}” is no colour; six hexadecimal digits are needed"), key, value)
    case .unknownKey(let key, let known):
      words.sentence(
        Bilingual("không có khóa «{0}»; có: {1}", "no key “{0}”; there are: {1}"), key,
        SafeText(known.map(\.string).joined(separator: ", ")))
    case .wrongValue(let key, let value):
      words.sentence(
        Bilingual("{0}: giá trị «{1}» không dùng được", "{0}: the value “{1}” cannot be used"),
        key, value)
    case .unknownSetting(let name, let nearest):
      words.sentence(
        Bilingual("không có thiết đặt «{0}»", "there is no setting “{0}”"), name)
        + (nearest.map {
          words.sentence(Bilingual("; ý là «{0}»?", "; is “{0}” meant?"), $0)
        } ?? .empty)
    case .wrongType(let name, let kind):
      (name.isEmpty ? .empty : name + SafeText(": ")) + words[kind]
    case .wrongChoice(let name, let value, let choices):
      words.sentence(
        Bilingual("{0}: «{1}» không dùng được; cần {2}", "{0}: “{1}” cannot be used; needs {2}"),
        name, value, choices.map { $0 }.joined(separator: SafeText(" | ")))
    case .unknownKeyName(let name):
      words.sentence(
        Bilingual(
          "không có phím «{0}»; ví dụ a, ctrl-r, f2, space, enter, pgdn, g g",
          "no key “{0}”; such as a, ctrl-r, f2, space, enter, pgdn, g g"), name)
    case .keyClash(let keys, let command, let other):
      words.sentence(
        Bilingual(
          "phím {0} của {1} trùng với {2}; hãy đặt phím khác cho một trong hai",
          "key {0} of {1} clashes with {2}; give one of the two another key"), keys, command, other)
    case .commandNeedsKey(let command):
      words.sentence(
        Bilingual("{0} phải có ít nhất một phím", "{0} needs at least one key"), command)
    case .missingKey(let key):
      words.sentence(Bilingual("thiếu {0}", "{0} is missing"), key)
    case .tooLong(let key, let rows, let columns):
      words.sentence(
        Bilingual(
          "{0}: quá dài; tối đa {1} dòng khi rộng {2} cột",
          "{0}: too long; at most {1} rows of {2} columns"), key, SafeText(String(rows)),
        SafeText(String(columns)))
    }
  }
}

extension Words {
  /// What kind of value is needed.
  fileprivate subscript(kind: SettingsError.ValueKind) -> SafeText {
    switch kind {
    case .text: self[Bilingual("cần một chuỗi", "a text is needed")]
    case .texts: self[Bilingual("cần một chuỗi hoặc danh sách", "a text or a list is needed")]
    case .mapping: self[Bilingual("cần các cặp tên: giá trị", "pairs of name: value are needed")]
    }
  }
}

extension TerminalError {
  /// Why the terminal cannot be used.
  func text(_ words: Words) -> SafeText {
    switch self {
    case .notATerminal:
      words[
        Bilingual(
          "đầu ra không phải màn hình dòng lệnh; dùng `dvctop render`",
          "standard output is no terminal; use `dvctop render`")]
    case .unknownTerminal(let name):
      words.sentence(
        Bilingual(
          "không biết màn hình loại «{0}»; hãy đặt TERM=xterm-256color",
          "unknown terminal “{0}”; set TERM=xterm-256color"), SafeText(name))
    case .cannotPlaceCursor(let name):
      words.sentence(
        Bilingual(
          "màn hình loại «{0}» không đặt được con trỏ; dùng `dvctop render`",
          "terminal “{0}” cannot place its cursor; use `dvctop render`"), SafeText(name))
    case .system(let code):
      words.sentence(
        Bilingual("lỗi hệ thống {0}", "system error {0}"), SafeText(String(code)))
    }
  }
}
