import Glibc
import HTTPClient
import Measures
import Text

/// A file that holds a bearer token.
public enum TokenFile {
  /// Reads the token of a file that only its owner can read.
  ///
  /// - Parameter path: the file; its first line is the token, and there is no second.
  /// - Returns: the token.
  /// - Throws: `notFound`, `permissionDenied`, `notARegularFile`, `inputOutput`, or `tokenFile`
  ///   when others can read or write it, when it is another user's, when it holds no token.
  public static func read(_ path: String) throws(SourceError) -> Secret {
    let line = try line(of: path, limit: Secret.limit)
    guard let secret = Secret(String(decoding: line, as: UTF8.self)) else {
      throw .tokenFile(path: SafeText(path), .malformed)
    }
    return secret
  }

  /// The bytes of a file that only its owner can read, without the line end behind them.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes that are expected; of a longer file two more are given.
  /// - Returns: the bytes, whatever they are.
  /// - Throws: as ``read(_:)``, but nothing is said about what the bytes are.
  public static func line(of path: String, limit: Int) throws(SourceError) -> [UInt8] {
    let name = SafeText(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(errno, name) }
    defer { close(descriptor) }
    // The open file is asked, not the path: it may be another by now.
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno, name) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notARegularFile(path: name) }
    guard status.st_mode & 0o077 == 0 else { throw .tokenFile(path: name, .exposed) }
    guard status.st_uid == geteuid() || status.st_uid == 0 else {
      throw .tokenFile(path: name, .foreign)
    }
    var bytes = [UInt8](repeating: 0, count: limit + 2)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw failure(errno, name) }
    var text = bytes.prefix(count)
    while let last = text.last, last == 0x0A || last == 0x0D { text = text.dropLast() }
    return Array(text)
  }

  private static func failure(_ code: Int32, _ path: SafeText) -> SourceError {
    switch code {
    case ENOENT, ENOTDIR: .notFound(path: path)
    case EACCES, EPERM: .permissionDenied(path: path)
    default: .inputOutput(path: path, code: code)
    }
  }
}
