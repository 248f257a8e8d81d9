using MentorFlow.Domain.People;

namespace MentorFlow.Rehearsal.Hosting;

/// <summary>The same ids from the same seed, in the order in which they are asked for.</summary>
internal sealed class SeededPersonIds(int seed) : IPersonIdSource
{
    private readonly Random random = new(seed);

    public string Next() => $"p{new string(random.GetItems<char>(PersonId.Alphabet, PersonId.Length))}";
}
