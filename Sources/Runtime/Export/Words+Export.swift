import Dashboard
import TerminalIO
import Text
import Words

extension Words {
  /// What became of a text that was to be put into the clipboard.
  func answer(
    toCopying text: String, _ access: ClipboardAccess, _ isSent: Bool
  ) -> Notice {
    let size = numbers.integer(Int64(text.utf8.count))
    if isSent {
      return Notice(
        sentence(
          Bilingual("Đã gửi {0} byte vào bộ nhớ tạm", "{0} bytes sent to the clipboard"), size))
    }
    guard access != .off else {
      return Notice(
        self[
          Bilingual(
            "Bộ nhớ tạm đang tắt; bật bằng --clipboard on (trong tmux: tmux)",
            "The clipboard is off; --clipboard on turns it on (inside tmux: tmux)")],
        isWarning: true)
    }
    return Notice(
      sentence(
        Bilingual(
          "{0} byte là quá nhiều cho bộ nhớ tạm (tối đa {1}); hãy ghi tệp",
          "{0} bytes are too many for the clipboard (at most {1}); write a file"), size,
        numbers.integer(Int64(ClipboardAccess.limit))), isWarning: true)
  }

  /// Where a page was written.
  func answer(toWriting path: SafeText) -> Notice {
    Notice(sentence(Bilingual("Đã ghi {0}", "Written: {0}"), path))
  }
}
