using MentorFlow.Matching.Scoring;
using MentorFlow.Matching.Solvers.Blossoms;

namespace MentorFlow.Matching.Peers;

/// <summary>Why a peer has no partner, and what would change it.</summary>
internal static class PeersLeft
{
    public static IReadOnlyList<UnmatchedPerson> Explain(PeerGraph graph, GeneralAnswer answer)
    {
        var allowed = new int[graph.People.Count];
        foreach (var pair in graph.Pairs.Where(pair => pair.Broken == HardRule.None))
        {
            allowed[pair.Left]++;
            allowed[pair.Right]++;
        }

        var left = graph.People.Select((peer, index) => (Peer: peer, Index: index))
            .Where(peer => answer.Partner[peer.Index] < 0)
            .Select(peer => Say(graph, peer.Peer, allowed[peer.Index]));
        var without = graph.Frame.Roster.Peers.Where(peer => graph.Frame.SeatsLeft(peer) == 0 && graph.Frame.TakenBy(peer) == 0)
            .Select(peer => new UnmatchedPerson(peer.Id, MatchRole.Peer, UnmatchedReason.NoCapacity, "has no capacity left", "more capacity"));
        return [.. left.Concat(without).OrderBy(person => person.PersonId, StringComparer.Ordinal)];
    }

    private static UnmatchedPerson Say(PeerGraph graph, Profile peer, int allowed) => (graph.People.Count, allowed) switch
    {
        (1, _) => new UnmatchedPerson(peer.Id, MatchRole.Peer, UnmatchedReason.NobodyOnTheOtherSide, "nobody else is in the round", "one more peer joining"),
        (_, 0) => new UnmatchedPerson(
            peer.Id,
            MatchRole.Peer,
            UnmatchedReason.RulesExcludeEveryone,
            $"the rules exclude all {graph.People.Count - 1} others",
            "other peers joining, or a rule relaxed"),
        _ => new UnmatchedPerson(
            peer.Id,
            MatchRole.Peer,
            UnmatchedReason.SeatsAllTaken,
            $"the {allowed} peers allowed are paired so that most people have a partner",
            "one more peer joining whom the rules allow"),
    };
}
