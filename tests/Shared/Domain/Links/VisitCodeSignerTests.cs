using MentorFlow.Domain.Links;

namespace MentorFlow.Tests.Shared.Domain.Links;

public sealed class VisitCodeSignerTests
{
    private static readonly LinkKey Old = LinkKey.Generate("1");
    private static readonly LinkKey New = LinkKey.Generate("2");

    private readonly VisitCodeSigner codes = new([Old]);

    [Fact]
    public void A_code_has_six_digits_and_is_right_for_one_person_and_one_page_alone()
    {
        var id = Visit.NewId();
        var code = codes.CodeOf("p1", id);

        Assert.Matches("^[0-9]{6}$", code);
        Assert.True(codes.Verify(code, "p1", id));
        Assert.True(codes.Verify($" {code[..3]} {code[3..]} ", "p1", id));
        Assert.False(codes.Verify(code[..5], "p1", id));
        Assert.False(codes.Verify("", "p1", id));
        Assert.Contains(Enumerable.Range(0, 20), _ => !codes.Verify(code, "p2", Visit.NewId()));
    }

    [Fact]
    public void A_code_that_was_mailed_before_the_keys_were_turned_holds()
    {
        var id = Visit.NewId();

        Assert.True(new VisitCodeSigner([New, Old]).Verify(codes.CodeOf("p1", id), "p1", id));
    }

    [Fact]
    public void Codes_are_spread_over_all_there_are()
    {
        var made = Enumerable.Range(0, 2000).Select(_ => codes.CodeOf("p1", Visit.NewId())).ToList();

        Assert.True(made.Distinct().Count() > 1980);
        Assert.Equal(10, made.Select(code => code[0]).Distinct().Count());
    }
}
