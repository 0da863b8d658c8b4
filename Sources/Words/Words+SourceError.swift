import Measures
import Text

extension Words {
  /// Why a source could not be used, and what to do about it.
  public func sourceError(_ error: SourceError) -> SafeText {
    switch error {
    case .notFound(let path):
      fill(Bilingual("{0}: không có tệp hay thư mục này", "{0}: no such file or folder"), [path])
    case .permissionDenied(let path):
      fill(Bilingual("{0}: không được phép đọc", "{0}: not allowed to read it"), [path])
    case .notARegularFile(let path):
      fill(Bilingual("{0}: không phải tệp thường", "{0}: not a regular file"), [path])
    case .folderWithoutData(let path):
      fill(
        Bilingual(
          "{0}: thư mục không có tệp số liệu (measures*.csv)",
          "{0}: the folder has no data files (measures*.csv)"), [path])
    case .inputOutput(let path, let code):
      fill(
        Bilingual("{0}: lỗi đọc, mã hệ thống {1}", "{0}: reading failed, system error {1}"),
        [path, numbers.integer(Int64(code))])
    case .unusable(let problems, let omitted):
      unusable(problems, omitted: omitted)
    case .tooLarge(let path, let bytes, let limit):
      fill(
        Bilingual("{0}: {1} byte, quá giới hạn {2}", "{0}: {1} bytes, more than the limit of {2}"),
        [path, numbers.integer(bytes), numbers.integer(limit)])
    case .malformed(let detail), .other(let detail):
      detail
    case .contractVersion(let found):
      fill(
        Bilingual("phiên bản tài liệu «{0}» không đọc được", "document version “{0}” is not read"),
        [found])
    case .cancelled:
      self[Bilingual("đã dừng theo yêu cầu", "stopped as asked")]
    case .damaged(let path, let detail):
      fill(Bilingual("{0}: hỏng ({1})", "{0}: damaged ({1})"), [path, detail])
    case .unknownHost, .connectionRefused, .insecure, .unauthorized, .httpStatus, .busy, .timedOut:
      networkError(error)
    }
  }

  private func unusable(_ problems: [SourceProblem], omitted: Int) -> SafeText {
    guard let first = problems.first(where: { $0.severity == .error }) ?? problems.first else {
      return self[Bilingual("không có dòng nào dùng được", "no usable row")]
    }
    let others = problems.count - 1 + omitted
    guard others > 0 else { return line(first) }
    return fill(
      Bilingual("{0} (và {1} vấn đề nữa)", "{0} (and {1} more problems)"),
      [line(first), numbers.integer(Int64(others))])
  }

  private func networkError(_ error: SourceError) -> SafeText {
    switch error {
    case .unknownHost(let host):
      fill(Bilingual("không tìm thấy máy chủ {0}", "host {0} has no address"), [host])
    case .connectionRefused(let host):
      fill(Bilingual("{0} từ chối kết nối", "{0} refused the connection"), [host])
    case .insecure(let host, let detail):
      fill(
        Bilingual("{0}: chứng chỉ không hợp lệ ({1})", "{0}: certificate not accepted ({1})"),
        [host, detail])
    case .unauthorized:
      self[Bilingual("máy chủ đòi mã truy cập", "the server wants a token")]
    case .httpStatus(let status, let detail):
      fill(
        Bilingual("máy chủ trả lời {0} {1}", "the server answered {0} {1}"),
        [SafeText(String(status)), detail])
    case .busy:
      self[Bilingual("máy chủ bận, sẽ thử lại", "the server is busy; trying again later")]
    case .timedOut(let seconds):
      fill(
        Bilingual("không trả lời trong {0} giây", "no answer within {0} seconds"),
        [SafeText(String(seconds))])
    default:
      .empty
    }
  }
}
