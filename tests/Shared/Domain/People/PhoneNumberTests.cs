using MentorFlow.Domain.People;

namespace MentorFlow.Tests.Shared.Domain.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+44 20 7946 0123", "+442079460123")]
    [InlineData(" +44 (0)20 7946-0123 ", "+442079460123")]
    [InlineData("+1 202 555-0123", "+12025550123")]
    [InlineData("+33.1.99.00.12.34", "+33199001234")]
    [InlineData("+39 06 1234567", "+39061234567")]
    public void A_number_is_dialed_from_everywhere_however_it_is_written(string written, string dialed)
    {
        var number = PhoneNumber.Parse(written)!;

        Assert.Equal((written.Trim(), dialed), (number.Written, number.Dialed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("phone")]
    [InlineData("020 7946 0123")] // whose?
    [InlineData("0044 20 7946 0123")] // not dialed so everywhere
    [InlineData("Phone: +44 20 7946 0123")]
    [InlineData("+44 20 79")]
    [InlineData("+44 20 7946 0123 4567 89")] // more digits than any number has
    [InlineData("+44 20 7946 0123\njavascript:alert(1)")]
    [InlineData("+44 20 ٧٩٤٦ 0123")]
    [InlineData("+0 20 7946 0123")]
    public void What_cannot_be_dialed_from_everywhere_is_no_number(string written) => Assert.Null(PhoneNumber.Parse(written));
}
