/// Finds chosen bytes 64 at a time: one bit of the answer for each byte looked at.
///
/// Swift has no "movemask": the comparison leaves 0xFF or 0x00 in each byte, and a multiplication
/// gathers the high bits of eight bytes into one.
struct ByteMask {
  /// How many bytes one mask covers.
  static let width = 64

  /// One bit a byte, the first byte lowest: set where the byte is one of the four.
  ///
  /// The caller makes sure that `width` bytes from `offset` on can be read.
  @inline(__always)
  static func of(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, _ first: SIMD32<UInt8>,
    _ second: SIMD32<UInt8>, _ third: SIMD32<UInt8>, _ fourth: SIMD32<UInt8>
  ) -> UInt64 {
    let low = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD32<UInt8>.self)
    let high = bytes.loadUnaligned(fromByteOffset: offset + 32, as: SIMD32<UInt8>.self)
    let lowHits = (low .== first) .| (low .== second) .| (low .== third) .| (low .== fourth)
    let highHits = (high .== first) .| (high .== second) .| (high .== third) .| (high .== fourth)
    return UInt64(gathered(lowHits)) | UInt64(gathered(highHits)) << 32
  }

  /// The same for what is left at the end of a buffer, fewer than `width` bytes.
  static func ofTail(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, _ first: UInt8, _ second: UInt8,
    _ third: UInt8, _ fourth: UInt8
  ) -> UInt64 {
    var mask: UInt64 = 0
    for index in offset..<min(offset + width, bytes.count) {
      let byte = bytes[index]
      if byte == first || byte == second || byte == third || byte == fourth {
        mask |= 1 << UInt64(index - offset)
      }
    }
    return mask
  }

  /// The high bit of each of 32 bytes that are all ones or all zeroes.
  @inline(__always)
  private static func gathered(_ hits: SIMDMask<SIMD32<Int8>>) -> UInt32 {
    withUnsafeBytes(of: hits) { raw in
      var mask: UInt32 = 0
      for word in 0..<4 {
        let value = raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)
        let bits = ((value & 0x8080_8080_8080_8080) &* 0x0002_0408_1020_4081) >> 56
        mask |= UInt32(truncatingIfNeeded: bits) << UInt32(word * 8)
      }
      return mask
    }
  }
}
