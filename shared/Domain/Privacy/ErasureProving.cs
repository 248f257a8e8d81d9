namespace MentorFlow.Domain.Privacy;

/// <summary>Makes the proof of an erasure of three searches: before, by name and address right before these go, and by the random id after; pure.</summary>
public static class ErasureProving
{
    /// <param name="found">By place.</param>
    /// <param name="now">UTC.</param>
    public static ErasureProof Begin(string requestId, IReadOnlyDictionary<string, int> found, DateTimeOffset now) => new(
        requestId,
        now,
        [
            .. PersonalPlaces.All.Select(place => new ErasedPlace(place.Type, place.Fate, found.GetValueOrDefault(place.Type)))
                .Concat(OtherPlaces.All.Select(place => new ErasedPlace(place, ErasureFate.Delete, found.GetValueOrDefault(place))))
                .OrderBy(place => place.Place, StringComparer.Ordinal),
        ]);

    /// <param name="left">What is found still, by place; what goes with name and address is none of it.</param>
    public static ErasureProof SearchByName(ErasureProof proof, IReadOnlyDictionary<string, int> left) => proof with
    {
        Places = [.. proof.Places.Select(place => place with { Left = left.GetValueOrDefault(place.Place) })],
    };

    /// <summary>What was found by name stays found: without the name nobody can look whether it is.</summary>
    /// <param name="left">What is found still by the random id, by place.</param>
    /// <param name="now">UTC.</param>
    public static ErasureProof Finish(ErasureProof proof, IReadOnlyDictionary<string, int> left, DateTimeOffset now) => proof with
    {
        Places = [.. proof.Places.Select(place => place with { Left = Math.Max(place.Left, left.GetValueOrDefault(place.Place)) })],
        DoneAt = now,
    };
}
