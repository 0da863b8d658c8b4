import Glibc

/// Programs of this package, as they were built together with the tests.
public enum BuiltProgram {
  /// The path of a program: it lies beside the test program that runs now.
  ///
  /// - Throws: ``TestFailure`` if it was not built.
  public static func path(_ name: String) throws -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
    let path = bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:))
    let me = String(decoding: path, as: UTF8.self)
    // The runner may be a tool of the compiler; then the test bundle is among its arguments.
    let places = [me] + CommandLine.arguments.filter { $0.contains(".xctest") }
    for place in places {
      var folder = place[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        let program = "\(folder)/\(name)"
        if access(program, X_OK) == 0 { return program }
        guard folder.hasSuffix(".xctest") || folder.contains(".xctest/") else { break }
      }
    }
    throw TestFailure("\(name) was not built")
  }
}
