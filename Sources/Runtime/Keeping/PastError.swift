import Measures
import Text
import Words

/// Why what was known at a moment cannot be shown.
enum PastError: Error {
  /// The environment names no folder for a history.
  case noFolder
  /// Nothing was ever kept.
  case noHistory(path: SafeText)
  /// The history cannot be read.
  case history(HistoryError)
  /// Of the sources something is known, but only since later.
  case tooEarly(Moment, since: Moment)
  /// Of the sources nothing is known; of these something is.
  case unknownSources(kept: [SafeText])

  /// What went wrong and what to do.
  func text(_ words: Words) -> SafeText {
    switch self {
    case .noFolder:
      words[
        Bilingual(
          "--known-at: không biết lịch sử ở đâu; hãy đặt XDG_STATE_HOME hoặc HOME",
          "--known-at: no folder for the history; set XDG_STATE_HOME or HOME")]
    case .noHistory(let path):
      words.sentence(
        Bilingual(
          "--known-at: chưa có lịch sử {0}; dvctop lưu lại mỗi lần đọc nguồn, trừ số liệu mẫu",
          "--known-at: there is no history {0}; dvctop keeps what it reads, but for the sample"),
        path)
    case .history(let error): words.historyError(error)
    case .tooEarly(let moment, let since):
      words.sentence(
        Bilingual(
          "--known-at: lúc {0} chưa biết gì về các nguồn này; biết từ {1}",
          "--known-at: nothing was known of these sources at {0}; known since {1}"),
        words.time(moment, today: .earliest), words.time(since, today: .earliest))
    case .unknownSources(let kept):
      words.sentence(
        Bilingual(
          "--known-at: lịch sử không có các nguồn này; có: {0}",
          "--known-at: the history has none of these sources; it has: {0}"),
        SafeText(kept.map(\.string).joined(separator: ", ")))
    }
  }
}
