import Measures
import Text

extension Words {
  /// What went wrong on the way to a server, with `{0}` for the host, and what to do about it.
  func networkFault(_ fault: NetworkFault) -> (text: Bilingual, arguments: [SafeText]) {
    switch fault {
    case .libraryMissing:
      (
        Bilingual(
          "{0}: máy này chưa có libcurl; hãy chạy: apt install libcurl4",
          "{0}: libcurl is not installed; run: apt install libcurl4"), []
      )
    case .noRoute(let code):
      (
        Bilingual(
          "{0}: không có đường tới máy chủ (mã hệ thống {1}); hãy xem lại mạng",
          "{0}: no way to the server (system error {1}); check the network"),
        [SafeText(String(code))]
      )
    case .proxyRefused(let status?):
      (
        Bilingual(
          "{0}: máy chủ trung gian từ chối ({1}); hãy xem lại http_proxy, https_proxy",
          "{0}: the proxy refused ({1}); check http_proxy and https_proxy"),
        [SafeText(String(status))]
      )
    case .proxyRefused(nil):
      (
        Bilingual(
          "{0}: không tới được máy chủ trung gian; hãy xem lại http_proxy, https_proxy",
          "{0}: the proxy cannot be reached; check http_proxy and https_proxy"), []
      )
    case .interrupted(let received, let announced?):
      (
        Bilingual(
          "{0}: đứt giữa chừng, được {1}/{2} byte; sẽ thử lại",
          "{0}: cut off after {1} of {2} bytes; trying again"),
        [numbers.integer(received), numbers.integer(announced)]
      )
    case .interrupted(let received, nil):
      (
        Bilingual(
          "{0}: đứt giữa chừng sau {1} byte; sẽ thử lại",
          "{0}: cut off after {1} bytes; trying again"), [numbers.integer(received)]
      )
    case .stalled(let seconds):
      (
        Bilingual(
          "{0}: ngừng gửi trong {1} giây; sẽ thử lại",
          "{0}: sent nothing more for {1} seconds; trying again"), [SafeText(String(seconds))]
      )
    case .certificateFile(let path?):
      (
        Bilingual(
          "{0}: tệp chứng chỉ {1} không đọc được hoặc không có chứng chỉ nào (PEM)",
          "{0}: the certificate file {1} cannot be read or holds none (PEM)"), [path]
      )
    case .certificateFile(nil):
      (
        Bilingual(
          "{0}: máy này không có chứng chỉ gốc; hãy chạy: apt install ca-certificates",
          "{0}: this machine has no root certificates; run: apt install ca-certificates"), []
      )
    case .pollingOff:
      (
        Bilingual(
          "{0}: chỉ hỏi định kỳ khi được cho phép; hãy thêm --allow-polling",
          "{0}: polled only when that is allowed; add --allow-polling"), []
      )
    case .notHTTP, .wrongContentType, .headTooLarge, .eventTooLarge, .damagedCompression,
      .redirectedElsewhere, .redirectedToPlain, .redirectLoop, .malformedRedirect:
      strangeAnswer(fault)
    }
  }

  /// Answers that no server of the contract gives.
  private func strangeAnswer(_ fault: NetworkFault) -> (text: Bilingual, arguments: [SafeText]) {
    switch fault {
    case .wrongContentType(let found):
      (
        Bilingual(
          "{0}: trả lời «{1}» thay vì application/json; hãy xem lại địa chỉ",
          "{0}: answered “{1}” instead of application/json; check the address"), [found]
      )
    case .headTooLarge(let limit):
      (
        Bilingual(
          "{0}: phần đầu trả lời dài quá {1} byte; máy chủ này không đáng tin",
          "{0}: the head of its answer is longer than {1} bytes; do not trust this server"),
        [numbers.integer(limit)]
      )
    case .eventTooLarge(let limit):
      (
        Bilingual(
          "{0}: gửi sự kiện dài quá {1} byte; sẽ hỏi định kỳ thay vì chờ sự kiện",
          "{0}: sent an event longer than {1} bytes; asking now and then instead"),
        [numbers.integer(limit)]
      )
    case .damagedCompression:
      (
        Bilingual(
          "{0}: dữ liệu nén bị hỏng; sẽ thử lại",
          "{0}: the compressed answer is damaged; trying again"), []
      )
    case .redirectedElsewhere(let there):
      (
        Bilingual(
          "{0}: chuyển sang {1}; nếu đúng vậy, hãy dùng địa chỉ đó",
          "{0}: sends to {1}; if that is right, use that address"), [there]
      )
    case .redirectedToPlain(let there):
      (
        Bilingual(
          "{0}: chuyển từ https sang {1}, không an toàn; hãy báo người quản trị máy chủ",
          "{0}: sends from https to {1}, which is not safe; tell who runs the server"), [there]
      )
    case .redirectLoop(let limit):
      (
        Bilingual(
          "{0}: chuyển hướng vòng quanh hơn {1} lần; hãy báo người quản trị máy chủ",
          "{0}: more than {1} redirects in a row; tell who runs the server"),
        [SafeText(String(limit))]
      )
    case .malformedRedirect:
      (
        Bilingual(
          "{0}: chuyển hướng tới nơi không phải địa chỉ; hãy báo người quản trị máy chủ",
          "{0}: sends to what is no address; tell who runs the server"), []
      )
    default:
      (
        Bilingual(
          "{0}: trả lời không phải HTTP; hãy xem lại cổng, và http hay https",
          "{0}: its answer is not HTTP; check the port, and http or https"), []
      )
    }
  }

  /// Why a certificate is not accepted, and what to do about it.
  func certificate(_ problem: CertificateProblem, of host: SafeText) -> SafeText {
    switch problem {
    case .expired:
      fill(
        Bilingual(
          "{0}: chứng chỉ đã hết hạn; hãy báo người quản trị máy chủ",
          "{0}: its certificate has expired; tell who runs the server"), [host])
    case .notYetValid:
      fill(
        Bilingual(
          "{0}: chứng chỉ chưa có hiệu lực; hãy xem lại ngày giờ của máy này",
          "{0}: its certificate is not valid yet; check this machine's clock"), [host])
    case .wrongHost:
      fill(
        Bilingual(
          "{0}: chứng chỉ của máy chủ khác; hãy dùng đúng tên ghi trong chứng chỉ",
          "{0}: its certificate is another host's; use the name that is in the certificate"),
        [host])
    case .untrusted:
      fill(
        Bilingual(
          "{0}: chứng chỉ không do nơi đáng tin cấp; nếu là máy chủ của mình, hãy chỉ tệp chứng chỉ gốc",
          "{0}: nobody trusted vouches for its certificate; if the server is yours, name a CA file"),
        [host])
    case .revoked:
      fill(
        Bilingual(
          "{0}: chứng chỉ đã bị thu hồi; hãy báo người quản trị máy chủ",
          "{0}: its certificate was withdrawn; tell who runs the server"), [host])
    case .handshake(let detail):
      fill(
        Bilingual(
          "{0}: không mã hóa được ({1}); hãy xem lại cổng, và http hay https",
          "{0}: no encryption ({1}); check the port, and http or https"), [host, detail])
    case .other(let detail):
      fill(
        Bilingual("{0}: chứng chỉ không hợp lệ ({1})", "{0}: certificate not accepted ({1})"),
        [host, detail])
    }
  }

  /// Why a text is no address of a server.
  func addressFault(_ fault: AddressFault) -> Bilingual {
    switch fault {
    case .scheme:
      Bilingual("phải bắt đầu bằng http:// hoặc https://", "must begin with http:// or https://")
    case .credentials:
      Bilingual(
        "không ghi tên và mật khẩu vào địa chỉ; hãy đặt mã vào DVCTOP_TOKEN",
        "no user name or password in the address; put the token in DVCTOP_TOKEN")
    case .host:
      Bilingual(
        "tên máy chủ không đúng; tên có dấu phải viết dạng xn--",
        "not the name of a host; letters beyond ASCII are written in the form xn--")
    case .port: Bilingual("cổng phải từ 1 đến 65535", "the port must be from 1 to 65535")
    case .character:
      Bilingual(
        "có ký tự phải viết dạng %XX", "has a character that must be written in the form %XX")
    case .tooLong: Bilingual("địa chỉ quá dài", "the address is too long")
    case .query:
      Bilingual(
        "địa chỉ nguồn không có phần sau dấu ?", "the address of a source has nothing after a ?")
    }
  }

  /// Why the file of a token is not used, and what to do about it.
  func tokenFileFault(_ fault: TokenFileFault) -> Bilingual {
    switch fault {
    case .exposed:
      Bilingual(
        "người khác đọc được tệp mã truy cập; hãy chạy: chmod 600",
        "others may read the token file; run: chmod 600")
    case .foreign:
      Bilingual(
        "tệp mã truy cập của người dùng khác; hãy dùng tệp của mình",
        "the token file belongs to another user; use your own")
    case .malformed:
      Bilingual(
        "tệp phải có đúng một mã truy cập, chữ và số không dấu",
        "the file must hold one token of ASCII letters and digits")
    }
  }
}
