import CCurl

/// Takes one answer apart as it comes, on the thread of its transfer.
///
/// It is the context of the functions that libcurl calls. A redirect that will be followed ends
/// here; any other head and body go on.
final class AnswerReceiver {
  /// Whom the answer goes on to; false ends the transfer.
  struct Consumer {
    let head: (HTTPHead) -> Bool
    let body: (UnsafeBufferPointer<UInt8>) -> Bool
    let progress: (_ done: Int64, _ total: Int64?) -> Void
  }

  /// Why the transfer was ended from here.
  private(set) var failure: HTTPError?

  /// The head, when it is complete.
  private(set) var head: HTTPHead?

  private let address: HTTPAddress
  private let limits: HTTPLimits
  private let followsRedirects: Bool
  private let consumer: Consumer

  private var status = 0
  private var headers = HTTPHeaders()
  private var headerBytes = 0
  private var headerLines = 0
  private var discardedBytes = 0

  /// The body of a redirect is a sentence for people; more is not waited for.
  private static let redirectBodyLimit = 64 << 10

  init(address: HTTPAddress, limits: HTTPLimits, followsRedirects: Bool, consumer: Consumer) {
    self.address = address
    self.limits = limits
    self.followsRedirects = followsRedirects
    self.consumer = consumer
  }

  /// Whether the answer only says where to ask instead.
  var isRedirect: Bool {
    guard followsRedirects, let head else { return false }
    return [301, 302, 303, 307, 308].contains(head.status) && head.headers["location"] != nil
  }

  /// Takes a line of a head; false ends the transfer.
  func takeHeader(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    headerBytes += bytes.count
    headerLines += 1
    // The status line and the empty line are no headers.
    guard headerBytes <= limits.headerBytes, headerLines <= limits.headerCount + 2 else {
      failure = .headTooLarge(limit: limits.headerBytes)
      return false
    }
    // After the body only a trailer can follow; nothing in it is used.
    guard head == nil else { return true }
    var line = bytes[...]
    while let last = line.last, last == 0x0A || last == 0x0D { line = line.dropLast() }
    let text = String(decoding: line, as: UTF8.self)
    if text.hasPrefix("HTTP/") {
      status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      headers = HTTPHeaders()
      return true
    }
    guard text.isEmpty else {
      headers.append(line: text)
      return true
    }
    // What comes before the answer, such as 100 Continue, is none.
    guard status >= 200 else { return true }
    let head = HTTPHead(status: status, headers: headers, address: address)
    self.head = head
    return isRedirect || consumer.head(head)
  }

  /// Takes a part of the body; false ends the transfer.
  func takeBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isRedirect else { return consumer.body(bytes) }
    discardedBytes += bytes.count
    guard discardedBytes <= Self.redirectBodyLimit else {
      failure = .bodyTooLarge(limit: Self.redirectBodyLimit)
      return false
    }
    return true
  }

  /// Notes how far the transfer is.
  func takeProgress(done: Int64, total: Int64) {
    if !isRedirect { consumer.progress(done, total < 0 ? nil : total) }
  }

  /// The functions for libcurl; this object must live until the transfer has ended.
  func sink() -> transfer_sink {
    transfer_sink(
      context: Unmanaged.passUnretained(self).toOpaque(),
      header: { context, bytes, count in
        guard let context else { return false }
        let receiver = Unmanaged<AnswerReceiver>.fromOpaque(context).takeUnretainedValue()
        return receiver.takeHeader(UnsafeBufferPointer(start: bytes, count: count))
      },
      body: { context, bytes, count in
        guard let context else { return false }
        let receiver = Unmanaged<AnswerReceiver>.fromOpaque(context).takeUnretainedValue()
        return receiver.takeBody(UnsafeBufferPointer(start: bytes, count: count))
      },
      progress: { context, done, total in
        guard let context else { return }
        let receiver = Unmanaged<AnswerReceiver>.fromOpaque(context).takeUnretainedValue()
        receiver.takeProgress(done: done, total: total)
      })
  }
}
