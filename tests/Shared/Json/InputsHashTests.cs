using System.Text;
using MentorFlow.Json;

namespace MentorFlow.Tests.Shared.Json;

public class InputsHashTests
{
    [Fact]
    public void The_order_of_properties_does_not_matter() =>
        Assert.Equal(InputsHash.Of(new { Mentor = "p1", Mentee = new { B = 2, A = 1 } }), InputsHash.Of(new { Mentee = new { A = 1, B = 2 }, Mentor = "p1" }));

    [Fact]
    public void The_order_of_items_matters() =>
        Assert.NotEqual(InputsHash.Of(new[] { 1, 2 }), InputsHash.Of(new[] { 2, 1 }));

    [Fact]
    public void Any_other_value_hashes_otherwise() =>
        Assert.NotEqual(InputsHash.Of(new { Days = 3 }), InputsHash.Of(new { Days = 4 }));

    [Fact]
    public void Canonical_text_is_sorted_at_every_depth() =>
        Assert.Equal(
            """{"a":[{"x":1,"y":"é"}],"b":null}""",
            Encoding.UTF8.GetString(CanonicalJson.Of(new Dictionary<string, object?> { ["b"] = null, ["a"] = new object[] { new { y = "é", x = 1 } } }).Span));

    [Fact]
    public void The_hash_stays_the_same_from_release_to_release() =>
        Assert.Equal("43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777", InputsHash.Of(new { B = 2, A = 1 }));
}
