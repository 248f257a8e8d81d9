using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Matching.Scoring;

/// <summary>
/// The people of a round in an order that depends on ids and seed alone, so that neither the order of the input
/// nor the alphabet favors anybody.
/// </summary>
public sealed class Roster
{
    private readonly Dictionary<string, Profile> byId;

    public Roster(MatchingInput input)
    {
        var ordered = input.Candidates.OrderBy(candidate => Draw(input.Seed, candidate.Id)).ThenBy(candidate => candidate.Id, StringComparer.Ordinal);
        People = new ProfileBuilder(input).Build([.. ordered]);
        byId = People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        Mentees = [.. People.Where(person => person.Candidate.Role == MatchRole.Mentee)];
        Mentors = [.. People.Where(person => person.Candidate.Role == MatchRole.Mentor)];
        Peers = [.. People.Where(person => person.Candidate.Role == MatchRole.Peer)];
    }

    public IReadOnlyList<Profile> People { get; }

    public IReadOnlyList<Profile> Mentees { get; }

    public IReadOnlyList<Profile> Mentors { get; }

    public IReadOnlyList<Profile> Peers { get; }

    public Profile this[string id] => byId[id];

    public bool Knows(string id) => byId.ContainsKey(id);

    private static ulong Draw(long seed, string id) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{id}")));
}
