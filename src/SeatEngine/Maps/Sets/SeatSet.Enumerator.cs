using System.Numerics;

namespace SeatEngine.Maps;

public sealed partial class SeatSet
{
    /// <summary>Walks over the seats of a set, a word at a time.</summary>
    public struct Enumerator
    {
        private readonly ulong[] _words;
        private int _word;
        private ulong _rest;
        private int _current;

        internal Enumerator(ulong[] words)
        {
            _words = words;
            _word = -1;
        }

        /// <summary>The seat reached; <c>default</c> before the first step.</summary>
        public readonly SeatIndex Current => new(_current);

        /// <summary>Steps to the next seat.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_word >= _words.Length)
                {
                    _word = _words.Length;
                    return false;
                }

                _rest = _words[_word];
            }

            _current = (_word << 6) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
