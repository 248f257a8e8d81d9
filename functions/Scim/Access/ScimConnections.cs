using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Scim;

namespace MentorFlow.Functions.Scim.Access;

/// <summary>The directories that may provision people, each known by its tokens.</summary>
public sealed class ScimConnections(IReadOnlyList<ScimConnection> all)
{
    private const string Scheme = "Bearer ";

    public IReadOnlyList<string> Names => [.. all.Select(connection => connection.Name)];

    /// <param name="authorization">The header of a request; empty where it has none.</param>
    /// <returns>Null for nobody.</returns>
    public ScimConnection? Find(string authorization)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || authorization[Scheme.Length..].Trim() is not { Length: > 0 } token)
        {
            return null;
        }

        // ASVS 11.2.4: digests of equal length, each compared in constant time, whichever fits.
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        ScimConnection? found = null;
        foreach (var connection in all)
        {
            foreach (var known in connection.Tokens)
            {
                if (CryptographicOperations.FixedTimeEquals(known.Span, digest))
                {
                    found = connection;
                }
            }
        }

        return found;
    }
}
