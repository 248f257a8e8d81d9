using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>Everybody who can act.</summary>
public sealed class Cast(IEnumerable<CohortMember> members, int seed)
{
    private readonly Dictionary<string, Participant> byId = [];

    /// <summary>In the order of the cohort.</summary>
    public IReadOnlyList<Participant> People { get; } = [.. members.Select(member => new Participant(member, seed))];

    /// <returns>Null for somebody who does not act.</returns>
    public Participant? Find(string personId) => byId.GetValueOrDefault(personId);

    /// <summary>Learns the ids that the app gives to the cohort.</summary>
    public async Task LearnIdsAsync(Func<string, Task<string>> idOf)
    {
        foreach (var person in People)
        {
            person.PersonId = await idOf(person.Member.Person.ExternalId);
            byId.Add(person.PersonId, person);
        }
    }
}
