using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.Speed;

/// <summary>The code of an event, as it hangs on the wall: short enough to be typed, of signs that nobody takes for others.</summary>
public static class SpeedCode
{
    private const int Length = 6;

    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <param name="random">Never the same twice.</param>
    public static string Of(string random) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes($"speed\n{random}")).Take(Length).Select(one => Signs[one % Signs.Length]));
}
