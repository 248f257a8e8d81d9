using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Functions.Scim;
using MentorFlow.Functions.Scim.Filters;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Tests.Functions.Scim.Filters;

/// <summary>Any filter that can be written is read as it was meant, and anything else that can be typed is refused as a filter.</summary>
public sealed class FilterPropertyTests
{
    private static readonly string[] Texts = ["a", "B", "ab\"c", "\\", "é 😀", "(x) and [y]", "work", ""];
    private static readonly string[] Names = ["userName", "title", "name.givenName", "emails.value", "externalId", "department"];
    private static readonly string[] Typed =
        ["userName", " ", "eq", "\"", "\\", "(", ")", "[", "]", "and", "or", "not", "pr", "emails", ".value", "true", "null", "é", "\ud83d", "\n", "7", ":"];

    [Fact]
    public void A_filter_that_is_written_is_read_as_it_was_meant() => ForAll(random =>
    {
        var filter = AFilter(random, depth: 4);

        Assert.Equal(filter, FilterParser.Parse(Written(filter, random), ResourceShape.User));
    });

    [Fact]
    public void And_or_and_not_mean_what_they_mean_in_logic() => ForAll(random =>
    {
        var (one, other) = (AFilter(random, depth: 3), AFilter(random, depth: 3));
        var resource = AResource(random);

        Assert.Equal(!resource.Fits(one), resource.Fits(new ScimFilter.Not(one)));
        Assert.Equal(
            resource.Fits(new ScimFilter.Not(new ScimFilter.Both(one, other))),
            resource.Fits(new ScimFilter.Either(new ScimFilter.Not(one), new ScimFilter.Not(other))));
    });

    [Fact]
    public void Whatever_a_filter_asks_by_name_for_has_the_name() => ForAll(random =>
    {
        var filter = AFilter(random, depth: 3);
        var resource = AResource(random);
        if (FilterNames.Of(filter, ResourceShape.User) is { Kind: MentorFlow.Domain.Scim.ScimNameKind.UserName } named && resource.Fits(filter))
        {
            Assert.Equal(MentorFlow.Domain.Scim.ScimName.Fold(named.Name), MentorFlow.Domain.Scim.ScimName.Fold(resource["userName"]!.ToString()));
        }
    });

    [Fact]
    public void Anything_that_can_be_typed_is_read_or_refused() => ForAll(random =>
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Typed[random.Next(Typed.Length)]));
        try
        {
            _ = AResource(random).Fits(FilterParser.Parse(text, ResourceShape.User));
        }
        catch (ScimFault fault)
        {
            Assert.Equal(ScimFault.InvalidFilter, fault.ScimType);
        }
    });

    private static void ForAll(Action<Random> test) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => test(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static ScimFilter AFilter(Random random, int depth) => (depth, random.Next(6)) switch
    {
        ( > 0, 0) => new ScimFilter.Both(AFilter(random, depth - 1), AFilter(random, depth - 1)),
        ( > 0, 1) => new ScimFilter.Either(AFilter(random, depth - 1), AFilter(random, depth - 1)),
        ( > 0, 2) => new ScimFilter.Not(AFilter(random, depth - 1)),
        (_, 3) => new ScimFilter.Present(APlace(random)),
        (_, 4) => new ScimFilter.Within(ResourceShape.User.Find("emails")!, new ScimFilter.Compare(PartOfEmail(random), AnOperator(random), AText(random))),
        _ => new ScimFilter.Compare(APlace(random), AnOperator(random), AText(random)),
    };

    private static AttributePlace APlace(Random random) => ResourceShape.User.Find(Names[random.Next(Names.Length)])!;

    private static AttributePlace PartOfEmail(Random random) =>
        new(Extension: null, ResourceShape.User.Find("emails")!.Attribute.Sub(random.Next(2) == 0 ? "type" : "value")!, Sub: null);

    private static FilterOperator AnOperator(Random random) => (FilterOperator)random.Next(9);

    private static string AText(Random random) => Texts[random.Next(Texts.Length)];

    private static JsonObject AResource(Random random)
    {
        var resource = ScimJson.Empty();
        resource["userName"] = AText(random);
        resource["title"] = random.Next(2) == 0 ? AText(random) : null;
        resource["name"] = new JsonObject { ["givenName"] = AText(random) };
        resource["emails"] = new JsonArray(
            new JsonObject { ["type"] = "work", ["value"] = AText(random) }, new JsonObject { ["type"] = AText(random), ["value"] = AText(random) });
        return resource;
    }

    private static string Written(ScimFilter filter, Random random) => filter switch
    {
        ScimFilter.Both both => $"({Written(both.One, random)}) {Cased("and", random)} ({Written(both.Other, random)})",
        ScimFilter.Either either => $"({Written(either.One, random)}) {Cased("or", random)} ({Written(either.Other, random)})",
        ScimFilter.Not not => $"{Cased("not", random)} ({Written(not.Of, random)})",
        ScimFilter.Present present => $"{Named(present.Place, random)} {Cased("pr", random)}",
        ScimFilter.Within within => $"{Cased("emails", random)}[ {Written(within.Of, random)} ]",
        ScimFilter.Compare compare =>
            $"{Named(compare.Place, random)}  {Cased(compare.Operator.ToString(), random)} {JsonSerializer.Serialize(compare.Value)}",
        _ => throw new InvalidOperationException(),
    };

    private static string Named(AttributePlace place, Random random)
    {
        var name = Cased(place.Sub is null ? place.Attribute.Name : $"{place.Attribute.Name}.{place.Sub.Name}", random);
        return place.Extension is { } extension && random.Next(2) == 0 ? $"{Cased(extension.Id, random)}:{name}" : name;
    }

    private static string Cased(string word, Random random) => random.Next(3) switch
    {
        0 => word.ToUpperInvariant(),
        1 => word.ToLowerInvariant(),
        _ => word,
    };
}
