namespace SeatEngine.Tests; internal static class Placeholder { }
