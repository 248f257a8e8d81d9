using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>Everybody who can act, by person id.</summary>
public sealed class Cast
{
    private readonly Dictionary<string, Participant> people = [];

    public IReadOnlyCollection<Participant> People => people.Values;

    public Participant? Find(string personId) => people.GetValueOrDefault(personId);

    public void Add(IEnumerable<CohortMember> members, int seed)
    {
        foreach (var person in members.Select(member => new Participant(member, seed)))
        {
            people.Add(person.PersonId, person);
        }
    }
}
