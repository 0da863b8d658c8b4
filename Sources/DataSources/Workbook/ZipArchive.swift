import CZip
import Measures
import Text

/// A zip archive whose bytes are in memory; closed with the value.
struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer

  /// Opens an archive; the bytes must outlive it.
  init(_ bytes: UnsafeRawBufferPointer) throws(WorkbookError) {
    var failure = ZIP_OPENED
    guard let handle = zip_archive_open(bytes.baseAddress, bytes.count, &failure) else {
      throw WorkbookError(
        failure == ZIP_LIBRARY_MISSING
          ? .missingLibrary(package: SafeText("libzip4"))
          : .damagedWorkbook(part: SafeText("zip")))
    }
    self.handle = handle
  }

  deinit {
    zip_archive_close(handle)
  }

  /// Whether there is a part of this name.
  func contains(_ name: String) -> Bool {
    var facts = zip_part_facts()
    return zip_archive_find(handle, name, &facts)
  }

  /// How many bytes a part unpacks to, as the archive says; 0 when there is no such part.
  func size(of name: String) -> UInt64 {
    var facts = zip_part_facts()
    return zip_archive_find(handle, name, &facts) ? facts.size : 0
  }

  /// Reads a part and hands it over piece by piece.
  ///
  /// - Parameters:
  ///   - name: the part's path in the archive.
  ///   - limit: the most bytes to unpack, whatever the archive says of its size.
  ///   - take: takes the next piece.
  /// - Throws: why the part cannot be read, and what `take` throws.
  func read(
    _ name: String, limit: UInt64, take: (UnsafeRawBufferPointer) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    var facts = zip_part_facts()
    guard zip_archive_find(handle, name, &facts) else {
      throw WorkbookError(.missingWorkbookPart(SafeText(name)))
    }
    if facts.encrypted { throw WorkbookError(.encryptedWorkbook) }
    if facts.size > limit { throw WorkbookError(.expandsTooFar(limit: Int64(limit))) }
    guard let part = zip_part_open(handle, facts.index) else {
      throw WorkbookError(.damagedWorkbook(part: SafeText(name)))
    }
    defer { zip_part_close(part) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { buffer.deallocate() }
    var total: UInt64 = 0
    while true {
      let count = zip_part_read(part, buffer.baseAddress, buffer.count)
      guard count >= 0 else { throw WorkbookError(.damagedWorkbook(part: SafeText(name))) }
      if count == 0 { return }
      total += UInt64(count)
      if total > limit { throw WorkbookError(.expandsTooFar(limit: Int64(limit))) }
      try take(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
    }
  }

  /// Bytes unpacked at once.
  private static let chunk = 1 << 16
}
