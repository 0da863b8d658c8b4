import Glibc
import Text
import Words

extension ProgramError {
  /// Why a page cannot be taken along; empty for other errors.
  func exportText(_ words: Words) -> SafeText {
    switch self {
    case .noConverter(let names):
      words.sentence(
        Bilingual(
          "PNG cần một chương trình chuyển đổi trong PATH: {0}; hoặc hãy dùng SVG",
          "PNG needs a converter in PATH: {0}; or take SVG"),
        names.joined(separator: SafeText(", ")))
    case .converter(let path, let failure):
      words.sentence(
        Bilingual("{0} không tạo được ảnh: {1}", "{0} made no picture: {1}"), path,
        failure.text(words))
    case .pictureOnTerminal:
      words[
        Bilingual(
          "ảnh không ghi ra màn hình dòng lệnh được; hãy dùng -o TỆP.png",
          "an image cannot be written to a terminal; use -o FILE.png")]
    case .notWritten(let path, let code):
      words.sentence(
        Bilingual("không ghi được {0}: {1}", "cannot write {0}: {1}"), path, systemText(code))
    default: .empty
    }
  }
}

extension OutsideProgram.Failure {
  fileprivate func text(_ words: Words) -> SafeText {
    switch self {
    case .system(let code): systemText(code)
    case .ended(let status):
      words.sentence(
        Bilingual("kết thúc với mã {0}", "it ended with status {0}"), SafeText(String(status)))
    case .timedOut: words[Bilingual("quá lâu không xong", "it took too long")]
    case .tooMuch: words[Bilingual("ghi ra quá nhiều", "it wrote too much")]
    }
  }
}

/// What the system calls an error; its words are those of the machine.
private func systemText(_ code: Int32) -> SafeText {
  SafeText(strerror(code).map { String(cString: $0) } ?? String(code))
}
