import CTerminal

/// One heap for all threads.
///
/// A heap for each thread, as glibc has it, grows page by page: hundreds of system calls while the
/// sample is read, each of which holds up all other threads. One heap grows in large steps.
public enum SharedHeap {
  /// Makes all threads share one heap; to be called before the first of them.
  public static func use() { heap_share() }
}
