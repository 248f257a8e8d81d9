namespace MentorFlow.Domain.Privacy;

/// <summary>As what the places of a proof are read, put together: no figure tells what somebody confided, noted for themselves or answered.</summary>
public enum ErasedGroup
{
    /// <summary>What was theirs alone, and led to them.</summary>
    Own,

    /// <summary>What stands in programs, mentorships, threads and calls.</summary>
    Programs,

    Mails,

    /// <summary>What connections brought, and records of the product's own work.</summary>
    Systems,
}

/// <param name="Searched">How many places were searched.</param>
/// <param name="Found">Things that were found in them at first.</param>
/// <param name="Left">Things that are still found, and should not be.</param>
public sealed record ErasedSum(ErasedGroup Group, int Searched, int Found, int Left)
{
    /// <summary>One for each group in which a place was searched.</summary>
    public static IReadOnlyList<ErasedSum> Of(ErasureProof proof) =>
    [
        .. proof.Places.Where(place => place.Fate is ErasureFate.Delete or ErasureFate.Blank)
            .GroupBy(GroupOf)
            .OrderBy(group => group.Key)
            .Select(group => new ErasedSum(group.Key, group.Count(), group.Sum(place => place.Found), group.Sum(place => place.Left))),
    ];

    private static ErasedGroup GroupOf(ErasedPlace place) => place.Place switch
    {
        OtherPlaces.Outbox => ErasedGroup.Mails,
        OtherPlaces.Files => ErasedGroup.Programs,
        OtherPlaces.Histories or OtherPlaces.VideoIdentities => ErasedGroup.Systems,
        var type => PersonalPlaces.All.FirstOrDefault(one => one.Type == type)?.Kind switch
        {
            PlaceKind.Person or PlaceKind.OtherPeople or PlaceKind.Organization => ErasedGroup.Own,
            PlaceKind.Program or PlaceKind.Thread or PlaceKind.Fairness or PlaceKind.Call => ErasedGroup.Programs,
            PlaceKind.Mail => ErasedGroup.Mails,
            _ => ErasedGroup.Systems,
        },
    };
}
