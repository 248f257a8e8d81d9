using MentorFlow.Domain.Privacy;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

public sealed class ErasureProvingTests
{
    [Fact]
    public void What_was_found_by_name_when_the_name_went_stands_in_the_proof_whatever_is_found_by_the_id_afterwards()
    {
        var begun = ErasureProving.Begin("p1-1", new Dictionary<string, int> { ["session"] = 3, ["person"] = 1 }, Given.Now);
        var named = ErasureProving.SearchByName(begun, new Dictionary<string, int> { ["session"] = 2 });
        Assert.Null(named.DoneAt);

        var done = ErasureProving.Finish(named, new Dictionary<string, int> { ["person"] = 1 }, Given.Now);

        Assert.Equal((2, 1, 3), (LeftIn(done, "session"), LeftIn(done, "person"), done.Left));
        Assert.Equal(0, ErasureProving.Finish(begun, new Dictionary<string, int>(), Given.Now).Left);
    }

    private static int LeftIn(ErasureProof proof, string type) => proof.Places.Single(place => place.Place == type).Left;
}
