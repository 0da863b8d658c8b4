import Measures

/// A compound file of OLE ([MS-CFB]), in which old workbooks and those behind a password come.
enum CompoundFile {
  /// Why the file is not read.
  ///
  /// - Parameter bytes: the whole file; the names of its streams are in UTF-16.
  /// - Returns: `encryptedWorkbook` when a stream of [MS-OFFCRYPTO] is in it, else `oldWorkbook`.
  static func reason(_ bytes: UnsafeRawBufferPointer) -> ProblemReason {
    let name = "EncryptedPackage".utf8.flatMap { (letter) -> [UInt8] in [letter, 0] }
    var index = 0
    // An entry of the directory begins with its name, at a multiple of its own length.
    while index + name.count <= bytes.count {
      if bytes[index] == name[0], bytes[index..<index + name.count].elementsEqual(name) {
        return .encryptedWorkbook
      }
      index += entryLength
    }
    return .oldWorkbook
  }

  private static let entryLength = 128
}
