/// Bytes in the form of gzip (RFC 1952).
enum Gzip {
  /// The most bytes that are unpacked: those of the largest file that is read as it is.
  static let decompressedBytes = CSVLimits.fileBytes

  /// Up to here nobody asks how well the bytes were compressed.
  static let unsuspiciousBytes = 64 << 20

  /// Bytes for one compressed byte that no table reaches.
  ///
  /// Rows differ in their figures, and the best of real ones give some fifty; beyond the ratio the
  /// file was made to fill the memory.
  static let suspiciousRatio = 300

  /// What was unpacked.
  struct Content {
    /// The bytes of all members, one after the other.
    var bytes: [UInt8]

    /// Where, in the compressed bytes, something begins that is no member; nil when nothing does.
    var trailingOffset: Int?
  }

  /// Whether bytes begin as gzip does.
  static func isMagic(_ beginning: some Collection<UInt8>) -> Bool {
    beginning.starts(with: [0x1F, 0x8B])
  }

  /// Unpacks all members of a file.
  ///
  /// What follows the last member is left alone, as gzip itself does; zeroes fill up blocks of
  /// tapes and are nobody's business.
  ///
  /// - Parameters:
  ///   - bytes: the compressed bytes.
  ///   - limit: the most bytes to unpack.
  ///   - lineGuard: what watches the length of lines; nil for bytes that have none.
  ///   - checkpoint: called now and then with the compressed bytes that are done; may throw.
  /// - Returns: the content, or why it cannot be had: `damaged`, `expandsTooFar`, `lineTooLong`.
  /// - Throws: what `checkpoint` throws.
  static func decompress<Stop: Error>(
    _ bytes: [UInt8], limit: Int = decompressedBytes, lineGuard: LineGuard? = nil,
    checkpoint: (Int) throws(Stop) -> Void
  ) throws(Stop) -> Result<Content, FileFailure> {
    guard var inflater = GzipInflater() else { return .failure(.damagedCompression) }
    var content = Content(bytes: [], trailingOffset: nil)
    var lineGuard = lineGuard
    content.bytes.reserveCapacity(min(sizeHint(bytes), unsuspiciousBytes, limit) + 1)
    var position = 0
    while true {
      let step = inflater.inflate(bytes, from: position, into: &content.bytes)
      position = step.position
      let allowed = max(
        unsuspiciousBytes, position.multipliedReportingOverflow(by: suspiciousRatio).partialValue)
      guard content.bytes.count <= min(limit, allowed) else {
        return .failure(.expandsTooFar(limit: Int64(min(limit, allowed))))
      }
      if let failure = lineGuard?.failure(in: content.bytes) { return .failure(failure) }
      try checkpoint(position)
      switch step.state {
      case .goesOn:
        continue
      case .damaged:
        return .failure(.damagedCompression)
      case .endOfMember:
        let rest = bytes[position...]
        if isMagic(rest), inflater.reset() { continue }
        if rest.contains(where: { $0 != 0 }) { content.trailingOffset = position }
        return .success(content)
      }
    }
  }

  /// The first bytes of what a compressed file holds; fewer when it is damaged.
  ///
  /// - Parameter bytes: the beginning of the compressed file.
  /// - Returns: what it unpacks to, at most a step of it.
  static func beginning(of bytes: [UInt8]) -> [UInt8] {
    guard var inflater = GzipInflater() else { return [] }
    var content: [UInt8] = []
    _ = inflater.inflate(bytes, from: 0, into: &content)
    return content
  }

  /// The size that the last member gives at its end, which nobody has checked.
  private static func sizeHint(_ bytes: [UInt8]) -> Int {
    bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
