using MentorFlow.Domain.Links;

namespace MentorFlow.Domain.Hours;

/// <summary>
/// The code in the address of a certificate: only a holder of our keys can have written it, so a guess is known for one without a look into the store.
/// </summary>
public sealed class ProofSigner(IReadOnlyList<LinkKey> keys)
{
    private readonly SignedToken token = new(keys, "mentorflow certificate");

    /// <returns>Letters, digits, '-' and '_' only; the same for the same address.</returns>
    public string Sign(string personId, int number)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        writer.Write((ushort)number);
        writer.Write(personId);
        return token.Seal(body.ToArray());
    }

    /// <returns>Null for what no key of ours has written.</returns>
    public (string PersonId, int Number)? Verify(string code)
    {
        if (token.Open(code) is not { } body)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(body));
        var number = reader.ReadUInt16();
        return (reader.ReadString(), number);
    }
}
