import Glibc

/// Appends what a descriptor gives to an array that is made large enough at once.
struct ChunkReader {
  private let descriptor: Int32

  /// What was read so far.
  private(set) var bytes: [UInt8] = []

  init(descriptor: Int32, expected: Int) {
    self.descriptor = descriptor
    // One more, so that the read that finds the end needs no larger array.
    bytes.reserveCapacity(expected + 1)
  }

  /// Reads at most so many bytes; false at the end of the file.
  mutating func readChunk(_ size: Int) -> Result<Bool, FileFailure> {
    let room = bytes.capacity - bytes.count
    if room == 0 { bytes.reserveCapacity(bytes.count + size) }
    let wanted = min(size, bytes.capacity - bytes.count)
    while true {
      let (count, errorNumber) = append(wanted)
      if count >= 0 { return .success(count > 0) }
      guard errorNumber == EINTR else { return .failure(FileFailure(errorNumber: errorNumber)) }
    }
  }

  private mutating func append(_ wanted: Int) -> (count: Int, errorNumber: Int32) {
    var count = 0
    var errorNumber: Int32 = 0
    bytes.append(addingCapacity: wanted) { space in
      space.withUnsafeMutableBufferPointer { target, initialized in
        count = read(descriptor, target.baseAddress, wanted)
        errorNumber = errno
        initialized = max(0, count)
      }
    }
    return (count, errorNumber)
  }
}
