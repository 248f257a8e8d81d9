using System.Security.Cryptography;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Scim;

/// <summary>Ids of accounts and groups: random, and never what a client calls them by.</summary>
public static class ScimIds
{
    public static string NextUser() => Next('u');

    public static string NextGroup() => Next('g');

    /// <summary>Whether it can be one: nothing else is ever looked for in the store, which refuses some characters.</summary>
    public static bool IsOne(string id) =>
        id.Length == PersonId.Length + 1 && id[0] is ('u' or 'g') && id.AsSpan(1).IndexOfAnyExcept(PersonId.Alphabet) < 0;

    private static string Next(char kind) => $"{kind}{RandomNumberGenerator.GetString(PersonId.Alphabet, PersonId.Length)}";
}
