using System.Security.Cryptography;
using System.Text;

namespace MentorFlow;

/// <summary>Ids made from names (RFC 9562, version 5): the same step of the same instance always asks for the same mail.</summary>
public static class Uuid5
{
    private static readonly Guid MentorFlow = new("6f1d3b5e-0f0a-5b1e-9d57-6d656e746f72");

    public static Guid Of(string name) => Of(MentorFlow, name);

    public static Guid Of(Guid scope, string name)
    {
        byte[] hash = SHA1.HashData([.. scope.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
