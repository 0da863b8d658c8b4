import CZlib

/// zlib's state while it unpacks gzip; freed with the value.
struct GzipInflater: ~Copyable {
  /// What came of one step.
  enum State {
    /// There is more to unpack.
    case goesOn

    /// A member has ended, and its checksum is right.
    case endOfMember

    /// The bytes are no gzip, break off, or do not have the checksum that they claim.
    case damaged
  }

  /// Bytes unpacked in one step: a cancellation is noticed within some milliseconds.
  static let chunk = 1 << 20

  /// The state points to itself: it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// A fresh state; nil without memory for it.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let result = inflateInit2_(
      stream, Self.gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if result != Z_OK {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// The largest window, and nothing but the header of gzip.
  private static let gzipWindow: Int32 = MAX_WBITS + 16

  /// Begins with another member; false when that is not possible.
  mutating func reset() -> Bool {
    inflateReset(stream) == Z_OK
  }

  /// Unpacks at most `chunk` bytes and appends them.
  ///
  /// - Returns: how it went, and how many of the compressed bytes are used up.
  mutating func inflate(
    _ input: [UInt8], from position: Int, into output: inout [UInt8]
  ) -> (state: State, position: Int) {
    if output.capacity - output.count < Self.chunk {
      output.reserveCapacity(max(output.capacity * 2, output.count + Self.chunk))
    }
    var result = Z_OK
    var used = 0
    input.withUnsafeBufferPointer { input in
      // zlib counts with 32 bits; it takes what it needs and is given the rest again.
      let available = min(input.count - position, Int(Int32.max))
      output.append(addingCapacity: Self.chunk) { space in
        space.withUnsafeMutableBufferPointer { target, initialized in
          stream.pointee.next_in = input.baseAddress.map {
            UnsafeMutablePointer(mutating: $0 + position)
          }
          stream.pointee.avail_in = UInt32(available)
          stream.pointee.next_out = target.baseAddress
          stream.pointee.avail_out = UInt32(Self.chunk)
          result = CZlib.inflate(stream, Z_NO_FLUSH)
          used = available - Int(stream.pointee.avail_in)
          initialized = Self.chunk - Int(stream.pointee.avail_out)
        }
      }
    }
    let end = position + used
    switch result {
    case Z_STREAM_END: return (.endOfMember, end)
    // Nothing left to read and nothing more to write: the end is missing.
    case Z_OK where end < input.count || stream.pointee.avail_out == 0: return (.goesOn, end)
    default: return (.damaged, end)
    }
  }
}
