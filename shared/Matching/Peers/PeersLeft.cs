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
            .Select(peer => Explain(graph, peer.Peer, allowed[peer.Index]));
        var without = graph.Frame.Roster.Peers.Where(peer => graph.Frame.SeatsLeft(peer) == 0 && graph.Frame.TakenBy(peer) == 0)
            .Select(peer => Say(
                peer, UnmatchedReason.NoCapacity, new Phrase("matching.unmatched.no-place-left"), new Phrase("matching.change.more-places-of-their-own")));
        return [.. left.Concat(without).OrderBy(person => person.PersonId, StringComparer.Ordinal)];
    }

    private static UnmatchedPerson Explain(PeerGraph graph, Profile peer, int allowed) => (graph.People.Count, allowed) switch
    {
        (1, _) => Say(peer, UnmatchedReason.NobodyOnTheOtherSide, new Phrase("matching.unmatched.nobody-else"), new Phrase("matching.change.peer-joining")),
        (var people, 0) => Say(
            peer,
            UnmatchedReason.RulesExcludeEveryone,
            new Phrase("matching.unmatched.no-peer-allowed", ("count", people - 1)),
            new Phrase("matching.change.peers-joining-or-rule")),
        _ => Say(
            peer,
            UnmatchedReason.SeatsAllTaken,
            new Phrase("matching.unmatched.peers-paired", ("count", allowed)),
            new Phrase("matching.change.allowed-peer-joining")),
    };

    private static UnmatchedPerson Say(Profile peer, UnmatchedReason reason, Phrase why, Phrase change) => new(peer.Id, MatchRole.Peer, reason, why, change);
}
