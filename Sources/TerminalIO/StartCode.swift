import CTerminal

/// The code that runs once, before the first picture.
public enum StartCode {
  /// Gives the memory of the program's own code back to the system; what runs again is mapped
  /// again, page by page, from the file.
  ///
  /// The setting up of libraries and the reading of the sample touch eleven megabytes of code, a
  /// third of all that is resident; a dashboard that stands for months needs two of them.
  public static func release() { code_release() }
}
