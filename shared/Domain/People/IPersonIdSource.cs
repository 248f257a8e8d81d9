using System.Security.Cryptography;

namespace MentorFlow.Domain.People;

/// <summary>Gives ids to people who are met for the first time. Nothing about a person leads to the id, so that erasing somebody can be whole.</summary>
public interface IPersonIdSource
{
    /// <returns>"p" and <see cref="PersonId.Length"/> characters; never the same twice.</returns>
    string Next();
}

public sealed class RandomPersonIds : IPersonIdSource
{
    public string Next() => $"p{RandomNumberGenerator.GetString(PersonId.Alphabet, PersonId.Length)}";
}
