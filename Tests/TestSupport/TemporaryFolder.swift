import Glibc

/// A folder of one test's own, gone with all it holds when the test ends.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes the folder, where TMPDIR says.
  public init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(parent)/dvctop-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw TestFailure("no temporary folder in \(parent)") }
    path = made
  }

  deinit { Self.remove(path) }

  /// Writes a file and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file and returns its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o644) throws -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw TestFailure("cannot write \(file)") }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw TestFailure("cannot write \(file)") }
      rest = rest.dropFirst(count)
    }
    return file
  }

  /// Makes a folder in it and returns its path.
  public func folder(_ name: String) throws -> String {
    guard mkdir("\(path)/\(name)", 0o755) == 0 else { throw TestFailure("cannot make \(name)") }
    return "\(path)/\(name)"
  }

  /// Copies a program into it, and nothing else.
  public func copyProgram(_ source: String, as name: String) throws -> String {
    let descriptor = open(source, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TestFailure("cannot read \(source)") }
    defer { close(descriptor) }
    let copy = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_CLOEXEC, 0o755)
    guard copy >= 0 else { throw TestFailure("cannot write \(name)") }
    defer { close(copy) }
    while case let count = sendfile(copy, descriptor, nil, 1 << 24), count != 0 {
      guard count > 0 else { throw TestFailure("cannot copy \(source)") }
    }
    return "\(path)/\(name)"
  }

  /// Removes a folder with all it holds; what is no folder is removed as it is.
  private static func remove(_ path: String) {
    if let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
            String(cString: $0)
          }
        }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(stream)
    }
    Glibc.remove(path)
  }
}
