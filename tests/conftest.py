"""What holds for every test: a property is checked by what it gives, never by the clock."""

from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
