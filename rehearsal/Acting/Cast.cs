using MentorFlow.Domain.Rehearsals;
using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>Everybody who can act.</summary>
/// <param name="behavior">How they take part, on average; null for the usual rates.</param>
public sealed class Cast(IEnumerable<CohortMember> members, int seed, BehaviorScript? behavior = null)
{
    private readonly Dictionary<string, Participant> byId = [];
    private readonly Dictionary<string, Participant> byExternalId = [];

    /// <summary>In the order of the cohort.</summary>
    public IReadOnlyList<Participant> People { get; } = [.. members.Select(member => new Participant(member, seed, behavior ?? BehaviorScript.Usual))];

    /// <returns>Null for somebody who does not act.</returns>
    public Participant? Find(string personId) => byId.GetValueOrDefault(personId);

    /// <returns>The id that the app gave to somebody of the cohort; null for somebody who does not act.</returns>
    public string? IdOf(string externalId) => byExternalId.GetValueOrDefault(externalId)?.PersonId;

    /// <summary>Learns the ids that the app gives to the cohort.</summary>
    public async Task LearnIdsAsync(Func<string, Task<string>> idOf)
    {
        foreach (var person in People)
        {
            person.PersonId = await idOf(person.Member.Person.ExternalId);
            byId.Add(person.PersonId, person);
            byExternalId.Add(person.Member.Person.ExternalId, person);
        }
    }
}
