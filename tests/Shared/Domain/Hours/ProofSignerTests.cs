using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Links;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Hours;

public sealed class ProofSignerTests
{
    private readonly ProofSigner signer = new([LinkKey.Generate("m")]);

    [Fact]
    public void A_code_leads_back_to_what_it_was_written_for()
    {
        var code = signer.Sign(A.Id("Theo"), 3);

        Assert.Equal((A.Id("Theo"), 3), signer.Verify(code));
        Assert.Equal(code, signer.Sign(A.Id("Theo"), 3));
        Assert.InRange(code.Length, 20, 60);
    }

    [Fact]
    public void What_is_changed_is_shorter_or_is_of_another_key_is_no_code()
    {
        var code = signer.Sign(A.Id("Theo"), 3);

        Assert.Null(signer.Verify(code[..^1]));
        Assert.Null(signer.Verify($"{code}A"));
        Assert.Null(signer.Verify((code[0] == 'A' ? 'B' : 'A') + code[1..]));
        Assert.Null(signer.Verify(""));
        Assert.Null(new ProofSigner([LinkKey.Generate("m")]).Verify(code));
    }
}
