using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>The secret of the link that is printed at start: one start, one ticket, one use (ASVS 6.5.1).</summary>
public sealed class OneTimeLink
{
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(24);
    private int used;

    public string Path => $"/console/enter/{WebEncoders.Base64UrlEncode(secret)}";

    public bool TryUse(string text) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(text), Encoding.ASCII.GetBytes(WebEncoders.Base64UrlEncode(secret)))
        && Interlocked.Exchange(ref used, 1) == 0;
}
