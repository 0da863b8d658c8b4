/// Numbers that look like chance and are the same everywhere (the last steps of SplitMix64).
public func mixed(_ parts: UInt64...) -> UInt64 {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  for part in parts {
    state = (state ^ part) &* 0xBF58_476D_1CE4_E5B9
    state ^= state >> 29
    state = state &* 0x94D0_49BB_1331_11EB
    state ^= state >> 32
  }
  return state
}
