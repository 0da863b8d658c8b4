/// Takes a stream of server-sent events apart (WHATWG HTML, section 9.2.6), however it is cut.
///
/// Lines end in LF, CR or CR LF; a byte order mark may stand at the start; comments are passed
/// over. What has no empty line after it at the end is no event.
public struct EventStreamParser: Sendable {
  /// The identity of the last event, to resume with; survives events without one.
  public private(set) var lastID = ""

  /// How long the server asks to wait before coming back, in milliseconds.
  public private(set) var reconnectionMilliseconds: Int?

  private let limit: Int
  private var line: [UInt8] = []
  private var lineNumber = 0
  private var afterCarriageReturn = false
  private var type = ""
  private var data: [UInt8] = []
  private var hasData = false
  private var pendingID: String?

  /// Sixty-four kilobytes: an event says that something has changed, and carries no dataset.
  public static let defaultLimit = 64 << 10

  /// A parser at the start of a stream.
  ///
  /// - Parameter limit: the most bytes of a line, and of an event's data.
  public init(limit: Int = EventStreamParser.defaultLimit) {
    self.limit = limit
  }

  /// Takes the next bytes.
  ///
  /// - Returns: the events that are complete now.
  /// - Throws: `eventTooLarge`; the stream cannot be read on after that.
  public mutating func events(in bytes: [UInt8]) throws(HTTPError) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    for byte in bytes {
      let isLineEnd = byte == 0x0A || byte == 0x0D
      // The second half of CR LF.
      let isSkipped = byte == 0x0A && afterCarriageReturn
      afterCarriageReturn = byte == 0x0D
      if isSkipped { continue }
      guard isLineEnd else {
        guard line.count < limit else { throw .eventTooLarge(limit: limit) }
        line.append(byte)
        continue
      }
      if let event = try takeLine() { events.append(event) }
    }
    return events
  }

  /// Takes the line that has ended.
  private mutating func takeLine() throws(HTTPError) -> ServerSentEvent? {
    if lineNumber == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    lineNumber += 1
    defer { line.removeAll(keepingCapacity: true) }
    if line.isEmpty { return dispatch() }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      try takeField(name: line[...], value: [])
      return nil
    }
    if colon == line.startIndex { return nil }
    var value = line[(colon + 1)...]
    if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
    try takeField(name: line[..<colon], value: value)
    return nil
  }

  private mutating func takeField(
    name: ArraySlice<UInt8>, value: ArraySlice<UInt8>
  ) throws(HTTPError) {
    switch String(decoding: name, as: UTF8.self) {
    case "event":
      type = String(decoding: value, as: UTF8.self)
    case "data":
      guard data.count + value.count < limit else { throw .eventTooLarge(limit: limit) }
      if hasData { data.append(0x0A) }
      data += value
      hasData = true
    case "id" where !value.contains(0):
      pendingID = String(decoding: value, as: UTF8.self)
    case "retry" where !value.isEmpty && value.allSatisfy { (0x30...0x39).contains($0) }:
      reconnectionMilliseconds = Int(String(decoding: value, as: UTF8.self))
    default:
      break
    }
  }

  /// The event that an empty line ends; nil if it has no data.
  private mutating func dispatch() -> ServerSentEvent? {
    if let pendingID { lastID = pendingID }
    defer {
      type = ""
      data = []
      hasData = false
      pendingID = nil
    }
    guard hasData else { return nil }
    return ServerSentEvent(
      type: type.isEmpty ? "message" : type, data: String(decoding: data, as: UTF8.self),
      lastID: lastID)
  }
}
