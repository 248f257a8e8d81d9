using MentorFlow.Domain.Keys;
using MentorFlow.Providers.Keys;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Keys;

public sealed class LocalKeyTests
{
    private static readonly byte[] Ada = [.. Enumerable.Range(0, PersonKeys.Length).Select(i => (byte)i)];

    [Fact]
    public async Task The_file_is_made_once_for_its_owner_alone_and_found_by_the_next_start()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("data/inputs.key");

        var wrapped = await LocalKey.InFile(file).WrapAsync(Ada);

        Assert.Equal(Ada, await LocalKey.InFile(file).UnwrapAsync(wrapped));
        Assert.Equal([file], Directory.EnumerateFiles(folder.File("data")));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.DoesNotContain(Convert.ToBase64String(Ada), wrapped.Content, StringComparison.Ordinal);
        LocalKey.Check(file);
    }

    [Fact]
    public async Task Two_that_begin_at_once_have_one_key()
    {
        using var folder = new TemporaryFolder();
        var keys = Enumerable.Range(0, 8).Select(_ => LocalKey.InFile(folder.File("inputs.key"))).ToList();

        var wrapped = await Task.WhenAll(keys.Select(key => Task.Run(() => key.WrapAsync(Ada))));

        Assert.Single(wrapped.Select(one => one.By).Distinct());
    }

    [Fact]
    public async Task A_file_that_others_may_read_is_refused_with_what_to_do()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var file = folder.File("inputs.key");
        await LocalKey.InFile(file).WrapAsync(Ada);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Contains("chmod 600", Assert.Throws<SettingException>(() => LocalKey.Check(file)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<KeyUnavailableException>(async () => await LocalKey.InFile(file).WrapAsync(Ada));
    }

    [Fact]
    public async Task A_file_without_a_key_and_a_key_of_another_machine_are_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("inputs.key");
        await LocalKey.InFile(file).WrapAsync(Ada);
        await File.WriteAllTextAsync(file, "half");

        Assert.Throws<SettingException>(() => LocalKey.Check(file));
        var elsewhere = await LocalKey.InMemory().WrapAsync(Ada);
        await Assert.ThrowsAsync<KeyUnavailableException>(async () => await LocalKey.InMemory().UnwrapAsync(elsewhere));
    }
}
