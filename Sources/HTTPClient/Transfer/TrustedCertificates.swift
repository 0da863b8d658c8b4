import CCurl
import Glibc

/// The certificates to trust: the system's, and those of a file.
enum TrustedCertificates {
  /// A file of certificates larger than this is none; the system's has 220 kB.
  private static let limit = 16 << 20

  /// The system's certificates and those of a file, as one text (PEM).
  ///
  /// - Parameters:
  ///   - file: the file to trust beside the system's.
  ///   - system: the system's own file; nil for the one libcurl knows.
  /// - Returns: the bytes for libcurl.
  /// - Throws: `certificateFile` if the file cannot be read or holds no certificate.
  static func load(file: String, system: String?) throws(HTTPError) -> [UInt8] {
    guard let added = bytes(of: file),
      String(decoding: added, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----")
    else { throw .certificateFile(file) }
    let path = system ?? transfer_system_certificates().map { String(cString: $0) }
    // A system without certificates is no reason not to trust those that are named.
    return (path.flatMap(bytes) ?? []) + [UInt8(ascii: "\n")] + added
  }

  private static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= limit
    else { return nil }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= limit {
      let count = read(descriptor, &part, part.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += part.prefix(count)
    }
    return nil
  }
}
