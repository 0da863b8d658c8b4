import Measures
import Text

extension Words {
  /// Why a source could not be used, and what to do about it.
  public func sourceError(_ error: SourceError) -> SafeText {
    switch error {
    case .notFound(let path):
      fill(
        Bilingual(
          "{0}: không có tệp hay thư mục này; hãy xem lại đường dẫn, hoặc chạy dvctop không kèm gì để mở mẫu",
          "{0}: no such file or folder; check the path, or run dvctop alone to open the sample"),
        [path])
    case .permissionDenied(let path):
      fill(
        Bilingual(
          "{0}: không được phép đọc; hãy cấp quyền đọc (chmod +r)",
          "{0}: not allowed to read it; give read permission (chmod +r)"), [path])
    case .notARegularFile(let path):
      fill(
        Bilingual(
          "{0}: là thiết bị hoặc ống dẫn; hãy ghi ra tệp thường rồi mở tệp đó",
          "{0}: a device or pipe; save it as a regular file and open that"), [path])
    case .folderWithoutData(let path):
      fill(
        Bilingual(
          "{0}: thư mục không có tệp số liệu; cần ít nhất một tệp measures*.csv",
          "{0}: the folder has no data files; at least one measures*.csv is needed"), [path])
    case .inputOutput(let path, let code):
      fill(
        Bilingual("{0}: đọc không được ({1})", "{0}: reading failed ({1})"),
        [path, systemReason(code)])
    case .unusable(let problems, let omitted):
      unusable(problems, omitted: omitted)
    case .tooLarge(let path, let bytes, let limit):
      fill(
        Bilingual("{0}: {1} byte, quá giới hạn {2}", "{0}: {1} bytes, more than the limit of {2}"),
        [path, numbers.integer(bytes), numbers.integer(limit)])
    case .malformed(let detail), .other(let detail):
      detail
    case .recorded(let vietnamese, let english):
      language == .vietnamese ? vietnamese : english
    case .contractVersion(let found):
      fill(
        Bilingual("phiên bản tài liệu «{0}» không đọc được", "document version “{0}” is not read"),
        [found])
    case .cancelled:
      self[Bilingual("đã dừng theo yêu cầu", "stopped as asked")]
    case .damaged(let path, let detail):
      fill(Bilingual("{0}: hỏng ({1})", "{0}: damaged ({1})"), [path, detail])
    case .network(let host, let fault):
      fill(networkFault(fault).text, [host] + networkFault(fault).arguments)
    case .badAddress(let address, let fault):
      fill(Bilingual("{0}: {1}", "{0}: {1}"), [address, self[addressFault(fault)]])
    case .tokenFile(let path, let fault):
      fill(Bilingual("{0}: {1}", "{0}: {1}"), [path, self[tokenFileFault(fault)]])
    case .insecure(let host, let problem):
      certificate(problem, of: host)
    case .unknownHost, .connectionRefused, .unauthorized, .httpStatus, .busy, .timedOut:
      networkError(error)
    }
  }

  /// What the numbers of the operating system mean, for those a person can do something about.
  private func systemReason(_ code: Int32) -> SafeText {
    switch code {
    case 5: self[Bilingual("lỗi ổ đĩa", "disk error")]
    case 23, 24: self[Bilingual("mở quá nhiều tệp", "too many open files")]
    case 36: self[Bilingual("đường dẫn quá dài", "the path is too long")]
    case 40: self[Bilingual("liên kết trỏ vòng", "links that lead in a circle")]
    default:
      fill(Bilingual("mã hệ thống {0}", "system error {0}"), [SafeText(String(code))])
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
      fill(
        Bilingual(
          "không tìm thấy máy chủ {0}; hãy xem lại tên máy và mạng",
          "host {0} has no address; check the name and the network"), [host])
    case .connectionRefused(let host):
      fill(
        Bilingual(
          "{0} từ chối kết nối; máy chủ có đang chạy, cổng có đúng không?",
          "{0} refused the connection; is the server running, and the port right?"), [host])
    case .unauthorized(let status):
      fill(
        Bilingual(
          "máy chủ đòi mã truy cập khác ({0}); hãy đặt DVCTOP_TOKEN hoặc tệp chứa mã",
          "the server wants another token ({0}); set DVCTOP_TOKEN or a token file"),
        [SafeText(String(status))])
    case .httpStatus(let status, let detail):
      fill(
        Bilingual("máy chủ trả lời {0} {1}", "the server answered {0} {1}"),
        [SafeText(String(status)), detail])
    case .busy(let seconds):
      seconds.map {
        fill(
          Bilingual(
            "máy chủ bận, đề nghị chờ {0} giây", "the server is busy and asks for {0} s"),
          [SafeText(String($0))])
      } ?? self[Bilingual("máy chủ bận, sẽ thử lại", "the server is busy; trying again later")]
    case .timedOut(let seconds):
      fill(
        Bilingual("không trả lời trong {0} giây", "no answer within {0} seconds"),
        [SafeText(String(seconds))])
    default:
      .empty
    }
  }
}
